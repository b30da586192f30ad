ALTER TABLE `batch_rows` ADD `pages` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `pages` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `opens` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `closes` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `description` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `reached` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `facts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `sources` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `editorial_note` text;--> statement-breakpoint
CREATE INDEX `projects_by_call` ON `projects` (`call_id`);--> statement-breakpoint
ALTER TABLE `calls` DROP COLUMN `source`;