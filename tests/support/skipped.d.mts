type Skipped = [reason: string, name: string];
export function skippedInVitest(report: object, missing: readonly string[]): Skipped[];
export function skippedInPlaywright(report: object): Skipped[];
export function skippedText(skipped: readonly Skipped[]): string[];
