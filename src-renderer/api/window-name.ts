/** The name under which this window asks, so that it knows its own changes when it hears of them. */
export const windowName: string = crypto.randomUUID();
