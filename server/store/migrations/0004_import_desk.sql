CREATE TABLE `batch_words` (
	`batch_id` integer NOT NULL,
	`vocabulary` text NOT NULL,
	`key` text NOT NULL,
	`field` text NOT NULL,
	`word` text NOT NULL,
	`rows` integer NOT NULL,
	`first_row` integer NOT NULL,
	`answer` text,
	`remember` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`batch_id`, `vocabulary`, `key`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `batch_rows` ADD `undecided` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_rows` ADD `identity` text;--> statement-breakpoint
CREATE INDEX `batch_rows_by_step` ON `batch_rows` (`batch_id`,`undecided`,`step`,`ticked`);--> statement-breakpoint
ALTER TABLE `batches` ADD `columns` text;--> statement-breakpoint
ALTER TABLE `batches` ADD `preview` text;