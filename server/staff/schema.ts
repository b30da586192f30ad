/**
 * The steps of the schema, in order; a base has had as many as its `user_version` says. All moments are milliseconds since
 * 1970. What could be used by who reads the file is not in it: passwords, sessions, links and recovery codes are hashes, the
 * keys of the codes are sealed with a key that lies elsewhere.
 */
export const STEPS: readonly string[] = [
  `
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('redazione', 'amministrazione')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  password TEXT,
  issuer TEXT,
  subject TEXT,
  code_key BLOB,
  code_step INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  UNIQUE (issuer, subject),
  CHECK ((issuer IS NULL) = (subject IS NULL))
) STRICT;

CREATE TABLE enrolments (
  person INTEGER PRIMARY KEY REFERENCES people (id),
  code_key BLOB NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
  person INTEGER NOT NULL REFERENCES people (id),
  hash TEXT NOT NULL,
  PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  person INTEGER NOT NULL REFERENCES people (id),
  proven TEXT NOT NULL CHECK (proven IN ('password', 'all')),
  opened_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  device TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_person ON sessions (person);

CREATE TABLE links (
  hash TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people (id),
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
  key TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE register (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor INTEGER REFERENCES people (id),
  action TEXT NOT NULL,
  about INTEGER REFERENCES people (id),
  record TEXT,
  batch INTEGER,
  file TEXT,
  row INTEGER,
  detail TEXT
) STRICT;
CREATE INDEX register_at ON register (at);

CREATE TRIGGER register_no_update BEFORE UPDATE ON register
BEGIN SELECT RAISE(ABORT, 'the register only grows'); END;
CREATE TRIGGER register_no_delete BEFORE DELETE ON register
BEGIN SELECT RAISE(ABORT, 'the register only grows'); END;
CREATE TRIGGER register_no_replace BEFORE INSERT ON register
WHEN EXISTS (SELECT 1 FROM register WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the register only grows'); END;
`,
]
