/** What a step of the schema is. A step is frozen once it has landed: it imports nothing and never changes. */
export interface Migration {
  /** Counts from 1 without gaps; becomes the database's `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Runs in one transaction with foreign keys off; they are checked before the commit. */
  readonly sql: string;
}
