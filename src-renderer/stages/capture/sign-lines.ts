/** Lines of a list as it is kept elsewhere (notes, a mail): without their bullets and numbers, without empty ones. */
export const signLines = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-–—*•·◦‣▪+]|\d{1,2}[.)])\s+/u, '')
        .replace(/\s+/g, ' ')
        .trim()
    )
    .filter((line) => line !== '' && !/^[-–—*•·◦‣▪+]+$/u.test(line));
