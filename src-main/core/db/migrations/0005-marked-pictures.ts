/** The part of a picture that a fact rests on. Frozen once landed. */
export const markedPictures = {
  version: 5,
  name: 'marked-pictures',
  sql: `
-- Left, top, width and height in parts of the picture.
ALTER TABLE facts ADD COLUMN source_box TEXT CHECK (json_valid(source_box));
`
};
