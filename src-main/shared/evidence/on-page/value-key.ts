/** Values that differ by less than anybody writes are one. */
export const valueKey = (value: number): number => Number(value.toPrecision(12));
