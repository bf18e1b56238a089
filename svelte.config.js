/** Accessibility warnings of the Svelte compiler fail the build, so that no screen ships with one. */
export default {
  compilerOptions: { runes: true },
  onwarn(warning, handler) {
    if (warning.code.startsWith('a11y')) throw new Error(`${warning.filename}: ${warning.message}`);
    handler(warning);
  }
};
