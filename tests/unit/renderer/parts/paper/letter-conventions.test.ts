/** Where blocks stand and how the date begins, by the recipient's country. */
import { describe, expect, it } from 'vitest';
import { dateLine, letterConventions } from '$shared/letter/sheet/conventions';

describe('letterConventions', () => {
  it.each([
    ['en-US', { dateFirst: true, recipient: 'start' }],
    ['en-GB', { dateFirst: false, recipient: 'start', date: null }],
    ['en', { dateFirst: false }],
    ['fr-CA', { dateFirst: true, recipient: 'start' }],
    ['fr-FR', { dateFirst: false, recipient: 'end', date: 'end' }],
    ['de-AT', { dateFirst: false, date: 'end', addressField: 'din5008' }],
    ['de-CH', { date: 'end', addressField: null }],
    ['zh-Hant-TW', { dateFirst: false }],
    ['no such language', { dateFirst: false }]
  ])('%s', (language, expected) => expect(letterConventions(language)).toMatchObject(expected));
});

describe('dateLine', () => {
  it.each([
    ['de-DE', 'Jo Doe\nAllee 1\n10115 Berlin\njo@post.example', 'Berlin, THE DAY'],
    ['de-CH', 'Jo\nCH-8001 Zürich', 'Zürich, THE DAY'],
    ['fr-FR', 'Jo\n75001 Paris', 'Paris, le THE DAY'],
    ['de-DE', 'Jo\nBrackwater BW2 9LD', 'THE DAY'],
    ['en-GB', 'Jo\n10115 Berlin', 'THE DAY']
  ])('%s, %j: %s', (language, sender, line) => expect(dateLine('THE DAY', language, sender)).toBe(line));
});
