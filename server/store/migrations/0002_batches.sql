CREATE TABLE `batches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`undo_of` integer,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	`file_name` text,
	`format` text,
	`sha256` text,
	`mapping` text,
	`note` text,
	`finished_at` text,
	`added` integer,
	`changed` integer,
	`unchanged` integer,
	`refused` integer,
	`held` integer,
	FOREIGN KEY (`undo_of`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batches_by_state` ON `batches` (`state`);
--> statement-breakpoint
CREATE INDEX `batches_by_file` ON `batches` (`sha256`);
--> statement-breakpoint
CREATE INDEX `batches_by_undone` ON `batches` (`undo_of`);
--> statement-breakpoint
INSERT INTO `batches` (`id`, `kind`, `state`, `actor`, `at`, `file_name`, `format`, `sha256`, `finished_at`, `added`, `changed`, `unchanged`, `refused`, `held`)
SELECT `id`, 'import', CASE WHEN `finished_at` IS NULL THEN 'interrotta' ELSE 'applicata' END, `actor`, `at`, `file_name`, `format`, `sha256`, `finished_at`, `added`, `changed`, `unchanged`, `refused`, 0
  FROM `imports`;
--> statement-breakpoint
INSERT INTO `batches` (`id`, `kind`, `state`, `actor`, `at`, `finished_at`, `added`, `changed`, `unchanged`, `refused`, `held`)
SELECT (SELECT coalesce(max(`id`), 0) FROM `imports`) + row_number() OVER (ORDER BY `seq`), 'edit', 'applicata', `actor`, `at`, `at`, `version` = 1, `version` > 1, 0, 0, 0
  FROM `versions`
 WHERE `import_id` IS NULL
 ORDER BY `seq`;
--> statement-breakpoint
CREATE TABLE `__new_versions` (
	`project_id` integer NOT NULL,
	`version` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`batch_id` integer NOT NULL,
	`sheet` text,
	`row` integer,
	`fields` text NOT NULL,
	`restored` text NOT NULL,
	`status` text NOT NULL,
	`status_reason` text,
	`merged_into` integer,
	`slug` text,
	`former_slugs` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`project_id`, `version`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_versions` (`project_id`, `version`, `seq`, `at`, `actor`, `batch_id`, `sheet`, `row`, `fields`, `restored`, `status`, `slug`, `former_slugs`, `content`)
SELECT v.`project_id`, v.`version`, v.`seq`, v.`at`, v.`actor`, coalesce(v.`import_id`, hand.`batch_id`), NULL, v.`row`,
       (SELECT json_group_object(`name`, NULL)
          FROM (SELECT f.`value` AS `name` FROM json_each(v.`fields`) f WHERE f.`value` <> 'sections'
                UNION ALL
                SELECT s.`key` FROM json_each(v.`content`, '$.sections') s
                 WHERE EXISTS (SELECT 1 FROM json_each(v.`fields`) f WHERE f.`value` = 'sections')
                   AND (coalesce(p.`content`, 'null') = 'null'
                        OR s.`value` IS NOT json_extract(p.`content`, '$.sections.' || s.`key`))
                UNION ALL
                SELECT 'status' WHERE coalesce(v.`content`, 'null') = 'null' OR coalesce(p.`content`, 'null') = 'null'
                UNION ALL
                SELECT 'slug' WHERE v.`version` = 1)),
       '{}',
       CASE WHEN coalesce(v.`content`, 'null') = 'null' THEN 'ritirata' ELSE 'pubblicata' END,
       `projects`.`slug`, '[]',
       CASE WHEN coalesce(v.`content`, 'null') <> 'null' THEN v.`content`
            ELSE (SELECT e.`content` FROM `versions` e
                   WHERE e.`project_id` = v.`project_id` AND e.`version` < v.`version` AND coalesce(e.`content`, 'null') <> 'null'
                   ORDER BY e.`version` DESC LIMIT 1) END
  FROM `versions` v
  JOIN `projects` ON `projects`.`id` = v.`project_id`
  LEFT JOIN `versions` p ON p.`project_id` = v.`project_id` AND p.`version` = v.`version` - 1
  LEFT JOIN (SELECT `project_id`, `version`,
                    (SELECT coalesce(max(`id`), 0) FROM `imports`) + row_number() OVER (ORDER BY `seq`) AS `batch_id`
               FROM `versions` WHERE `import_id` IS NULL) hand
    ON hand.`project_id` = v.`project_id` AND hand.`version` = v.`version`;
--> statement-breakpoint
DROP TABLE `versions`;
--> statement-breakpoint
ALTER TABLE `__new_versions` RENAME TO `versions`;
--> statement-breakpoint
CREATE INDEX `versions_by_batch` ON `versions` (`batch_id`);
--> statement-breakpoint
DROP TABLE `imports`;
--> statement-breakpoint
CREATE TABLE `__new_projects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text,
	`status` text NOT NULL,
	`status_reason` text,
	`merged_into` integer,
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
	FOREIGN KEY (`merged_into`) REFERENCES `__new_projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_projects` (`id`, `slug`, `title`, `programme`, `plan`, `call_id`, `call_title`, `year`, `start`, `end`, `conclusion`, `beneficiaries_wording`, `territories_wording`, `funding_cents`, `summary`, `context`, `objectives`, `activities`, `results`, `obstacles`, `transferability`, `building_blocks`, `editorial_note`, `version`, `created_at`, `updated_at`, `status`)
SELECT `id`, `slug`, `title`, `programme`, `plan`, `call_id`, `call_title`, `year`, `start`, `end`, `conclusion`, `beneficiaries_wording`, `territories_wording`, `funding_cents`, `summary`, `context`, `objectives`, `activities`, `results`, `obstacles`, `transferability`, `building_blocks`, `editorial_note`, `version`, `created_at`, `updated_at`, CASE WHEN `deleted_at` IS NULL THEN 'pubblicata' ELSE 'ritirata' END FROM `projects`;
--> statement-breakpoint
DROP TABLE `projects`;
--> statement-breakpoint
ALTER TABLE `__new_projects` RENAME TO `projects`;
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_slug_unique` ON `projects` (`slug`);
--> statement-breakpoint
CREATE INDEX `projects_by_update` ON `projects` (`updated_at`);
--> statement-breakpoint
CREATE INDEX `projects_figures` ON `projects` (`year`,`funding_cents`,`updated_at`) WHERE status = 'pubblicata';
--> statement-breakpoint
INSERT OR IGNORE INTO `former_addresses` (`address`, `project_id`, `position`)
SELECT a.`value`, `projects`.`id`, a.`key`
  FROM `projects`
  JOIN `versions` ON `versions`.`project_id` = `projects`.`id` AND `versions`.`version` = `projects`.`version`
  JOIN json_each(`versions`.`content`, '$.formerAddresses') a
 WHERE `projects`.`status` = 'ritirata'
 ORDER BY `versions`.`seq` DESC, a.`key`;
--> statement-breakpoint
UPDATE `versions`
   SET `content` = json_set(`content`, '$.formerAddresses', json(held.`addresses`)),
       `fields` = json_set(`fields`, '$.formerAddresses', NULL)
  FROM (SELECT `id`, `version`,
               (SELECT json_group_array(`address`) FROM (SELECT `address` FROM `former_addresses` WHERE `project_id` = `projects`.`id` ORDER BY `position`)) AS `addresses`
          FROM `projects` WHERE `status` = 'ritirata') held
 WHERE `versions`.`project_id` = held.`id` AND `versions`.`version` = held.`version`
   AND json_extract(`content`, '$.formerAddresses') <> held.`addresses`;
--> statement-breakpoint
CREATE TABLE `__new_changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer,
	`slug` text,
	`vocabulary` text,
	`term` text,
	`kind` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_changes` (`seq`, `project_id`, `slug`, `kind`, `at`) SELECT `seq`, `project_id`, `slug`, `kind`, `at` FROM `changes`;
--> statement-breakpoint
DROP TABLE `changes`;
--> statement-breakpoint
ALTER TABLE `__new_changes` RENAME TO `changes`;
--> statement-breakpoint
CREATE INDEX `changes_by_project` ON `changes` (`project_id`);
--> statement-breakpoint
CREATE TABLE `former_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`project_id` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_slugs_by_project` ON `former_slugs` (`project_id`,`position`);
--> statement-breakpoint
CREATE TABLE `batch_rows` (
	`batch_id` integer NOT NULL,
	`position` integer NOT NULL,
	`sheet` text,
	`row` integer,
	`title` text,
	`step` text NOT NULL,
	`slug` text,
	`known_version` integer,
	`said` text,
	`content` text,
	`fields` text,
	`problems` text NOT NULL,
	`notices` text NOT NULL,
	`ticked` integer NOT NULL,
	`decisions` text,
	`outcome` text,
	`reason` text,
	PRIMARY KEY(`batch_id`, `position`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_rows_by_slug` ON `batch_rows` (`slug`);
--> statement-breakpoint
CREATE TABLE `remembered` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`answer` text NOT NULL,
	`batch_id` integer,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`kind`, `key`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `term_versions` (
	`vocabulary` text NOT NULL,
	`term` text NOT NULL,
	`version` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`batch_id` integer NOT NULL,
	`state` text NOT NULL,
	`merged_into` text,
	`content` text NOT NULL,
	PRIMARY KEY(`vocabulary`, `term`, `version`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vocabulary`,`term`) REFERENCES `terms`(`vocabulary`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `term_versions_by_batch` ON `term_versions` (`batch_id`);
--> statement-breakpoint
CREATE TABLE `term_names` (
	`vocabulary` text NOT NULL,
	`term` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`batch_id` integer NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`vocabulary`, `term`, `name`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vocabulary`,`term`) REFERENCES `terms`(`vocabulary`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `term_names_by_batch` ON `term_names` (`batch_id`);
--> statement-breakpoint
ALTER TABLE `terms` ADD `state` text DEFAULT 'attiva' NOT NULL;
--> statement-breakpoint
ALTER TABLE `terms` ADD `merged_into` text;
--> statement-breakpoint
ALTER TABLE `terms` ADD `version` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `terms` ADD `batch_id` integer REFERENCES `batches`(`id`);
--> statement-breakpoint
DROP INDEX `participations_by_organisation`;
--> statement-breakpoint
CREATE INDEX `participations_by_organisation` ON `participations` (`organisation_id`,`name`);
