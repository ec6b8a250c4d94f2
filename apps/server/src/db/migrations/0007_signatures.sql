-- Digital signatures that the file carried when it was read: who, when, and whether its bytes still matched.
ALTER TABLE document ADD COLUMN signatures jsonb NOT NULL DEFAULT '[]';
