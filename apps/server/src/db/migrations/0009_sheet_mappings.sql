-- What people have said of the columns of task lists from Excel, by the headings of the sheet: asked once,
-- remembered for the next file of the same form.
CREATE TABLE sheet_mapping (
  authority_id uuid NOT NULL REFERENCES authority (id) ON DELETE CASCADE,
  -- Hash of the headings (packages/files, find-table.ts).
  key text NOT NULL,
  -- The kind of each column, in order.
  kinds text[] NOT NULL,
  updated_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, key),
  FOREIGN KEY (authority_id, updated_by) REFERENCES person (authority_id, id)
);
CREATE INDEX sheet_mapping_recent ON sheet_mapping (authority_id, updated_at DESC);

-- The sheets of a workbook as shown to the person who says what its columns hold; null for other files.
ALTER TABLE document ADD COLUMN sheets jsonb;
