ALTER TABLE `batches` ADD `completes` integer REFERENCES batches(id);--> statement-breakpoint
CREATE INDEX `batches_by_completed` ON `batches` (`completes`);