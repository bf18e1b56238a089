/** The searchable words of subtitles: without their numbers and times. */
export const withoutCues = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^\s*(WEBVTT\b.*|\d+|(\d+:)?\d+:\d+[.,]\d+\s*-->.*)\s*$/.test(line))
    .map((line) => line.replace(/<\/?[^<>]{0,200}>/g, ''))
    .join('\n');
