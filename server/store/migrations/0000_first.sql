CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `changes_by_project` ON `changes` (`project_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`sha256` text NOT NULL,
	`finished_at` text,
	`added` integer,
	`changed` integer,
	`unchanged` integer,
	`refused` integer
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`project_id` integer NOT NULL,
	`version` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`import_id` integer,
	`row` integer,
	`fields` text NOT NULL,
	`content` text,
	PRIMARY KEY(`project_id`, `version`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `former_addresses` (
	`address` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_addresses_by_project` ON `former_addresses` (`project_id`,`position`);--> statement-breakpoint
CREATE TABLE `links` (
	`project_id` integer NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	`url` text NOT NULL,
	PRIMARY KEY(`project_id`, `kind`, `position`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `participations` (
	`project_id` integer NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text,
	`note` text,
	PRIMARY KEY(`project_id`, `role`, `position`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participations_by_organisation` ON `participations` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `project_terms` (
	`project_id` integer NOT NULL,
	`vocabulary` text NOT NULL,
	`term` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`project_id`, `vocabulary`, `term`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vocabulary`,`term`) REFERENCES `terms`(`vocabulary`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `projects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`programme` text NOT NULL,
	`plan` text,
	`call_id` text,
	`call_title` text,
	`year` integer,
	`start` text,
	`end` text,
	`conclusion` text NOT NULL,
	`beneficiaries_wording` text NOT NULL,
	`territories_wording` text NOT NULL,
	`funding_cents` integer,
	`summary` text,
	`context` text,
	`objectives` text,
	`activities` text,
	`results` text,
	`obstacles` text,
	`transferability` text,
	`building_blocks` text,
	`editorial_note` text,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_slug_unique` ON `projects` (`slug`);--> statement-breakpoint
CREATE INDEX `projects_by_update` ON `projects` (`updated_at`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`plan` text,
	`title` text NOT NULL,
	`years` text NOT NULL,
	`years_note` text,
	`themes` text NOT NULL,
	`funded` integer,
	`amount_cents` integer,
	`amount_note` text,
	`source` text
);
--> statement-breakpoint
CREATE TABLE `terms` (
	`vocabulary` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`label_en` text NOT NULL,
	`alternative` text NOT NULL,
	`former` text NOT NULL,
	`search_only` text NOT NULL,
	`broader` text,
	`note` text,
	PRIMARY KEY(`vocabulary`, `id`),
	FOREIGN KEY (`vocabulary`) REFERENCES `vocabularies`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `terms_by_position` ON `terms` (`vocabulary`,`position`);--> statement-breakpoint
CREATE TABLE `vocabularies` (
	`key` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`label_en` text NOT NULL
);
