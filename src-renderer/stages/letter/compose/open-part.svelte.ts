/** Which part of the paper is open: one at a time. */
export class OpenPart {
  id = $state<string | null>(null);
  /** Whether its words are being written. */
  editing = $state(false);

  open(id: string, editing = false): void {
    this.id = id;
    this.editing = editing;
  }

  close(): void {
    this.id = null;
    this.editing = false;
  }
}

/** The part in which a point's answer stands. */
export const answerPart = (pointId: string): string => `${pointId} answer`;
