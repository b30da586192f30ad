# Reads every table that the service gives away with R's own readers: formats.R BASE. Prints a line a format: its name, the
# records, and the letters of the first titles in order (as numbers, so that no locale can hide a wrong one).
base <- commandArgs(TRUE)[1]
kept <- function(path, ending) {
  file <- tempfile(fileext = ending)
  download.file(paste0(base, path), file, quiet = TRUE, mode = "wb")
  file
}
say <- function(name, titles) {
  letters <- unlist(lapply(head(titles, 20), function(title) utf8ToInt(enc2utf8(as.character(title)))))
  cat(name, length(titles), paste(letters, collapse = ","), "\n")
}
say("csv", read.csv(kept("/api/projects.csv?dialetto=rfc4180", ".csv"), encoding = "UTF-8")$titolo)
say("json", jsonlite::fromJSON(kept("/api/projects.json", ".json"))$projects$title)
lines <- file(kept("/api/projects.ndjson", ".ndjson"), open = "rb")
say("ndjson", jsonlite::stream_in(lines, verbose = FALSE)$title)
if (requireNamespace("readxl", quietly = TRUE)) {
  book <- kept("/api/projects.xlsx", ".xlsx")
  projects <- readxl::read_excel(book, sheet = "Progetti")
  stopifnot(is.numeric(projects[["Anno"]]))
  say("xlsx", projects[["Titolo"]])
}
if (requireNamespace("RSQLite", quietly = TRUE)) {
  connection <- DBI::dbConnect(RSQLite::SQLite(), kept("/api/projects.db", ".db"))
  say("sqlite", DBI::dbGetQuery(connection, "SELECT titolo FROM progetti ORDER BY slug")$titolo)
  DBI::dbDisconnect(connection)
}
if (l10n_info()[["UTF-8"]])
  say("csv2", read.csv2(kept("/api/projects.csv", ".csv"), fileEncoding = "UTF-8-BOM", check.names = FALSE)[["Titolo"]])
