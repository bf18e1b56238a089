/** JSON as the database has it. Damage makes of it what is none: then the fallback stands for it. */
export function storedJson<Value>(json: string, fallback: Value): Value {
  try {
    return JSON.parse(json) as Value;
  } catch {
    return fallback;
  }
}
