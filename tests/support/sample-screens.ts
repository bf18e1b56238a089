/** Every screen of the program as a list, so that what must hold everywhere is tried everywhere. */
import { expect, type Page } from '@playwright/test';
import type { Stage } from '../../src-renderer/store/stages';
import { begunInterview, operate, show, showSheet, showStage } from './walk';

export interface Screen {
  readonly name: string;
  open(page: Page): Promise<void>;
  /** Puts things back, for screens that lie above others. */
  close?(page: Page): Promise<void>;
}

const main = (page: Page) => page.getByRole('main');

const stage = (id: string, stage: Stage): Screen => ({ name: stage, open: (page) => showStage(page, id, stage) });

const inside = (id: string, of: Stage, name: string, press: (page: Page) => Promise<unknown>): Screen => ({
  name: `${of}: ${name}`,
  open: async (page) => {
    // Leaving the stage first closes whatever the screen before had opened in it.
    await show(page, 'settings');
    await showStage(page, id, of);
    await press(page);
  }
});

const tab = (id: string, of: Stage, name: string): Screen =>
  inside(id, of, name, (page) =>
    main(page)
      .getByRole('tab', { name: new RegExp(`^${name}`) })
      .click()
  );

const step = (id: string, of: Stage, name: string): Screen =>
  inside(id, of, name, (page) =>
    main(page)
      .getByRole('navigation', { name: /Steps|step/ })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
  );

const group = (id: string, name: string): Screen =>
  inside(id, 'capture', name, (page) =>
    main(page)
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
  );

/** Everything that an interview shows without something open in it. */
export function stageScreens(id: string): Screen[] {
  return [
    stage(id, 'capture'),
    ...['The job', 'When and how', 'People you met', 'Job advertisement', 'Notes'].map((name) => group(id, name)),
    ...['Pause', 'Second look', 'Second rating', 'Result'].map((name) => step(id, 'perspective', name)),
    ...['The signs', 'A bad match', 'Your decision'].map((name) => step(id, 'fit', name)),
    ...['Questions', 'Left unsaid', 'Recording'].map((name) => tab(id, 'debrief', name)),
    ...['Facts', 'Evidence', 'Requests'].map((name) => tab(id, 'proof', name)),
    stage(id, 'letter'),
    {
      name: 'letter: compose',
      open: async (page) => {
        await showStage(page, id, 'letter', 'compose-recovery');
        await expect(page.getByRole('article', { name: 'The letter as it is picked' })).toBeVisible({
          timeout: 15_000
        });
      }
    },
    stage(id, 'sent')
  ];
}

/** What opens inside the stages of an interview that has everything: the sample. */
export function openedScreens(id: string): Screen[] {
  const tabThen = (name: string, press: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await main(page)
      .getByRole('tab', { name: new RegExp(`^${name}`) })
      .click();
    await press(page);
  };
  const first = (list: string) => (page: Page) =>
    main(page).getByRole('list', { name: list }).getByRole('button').first().click();
  return [
    inside(id, 'capture', 'a person', async (page) => {
      await main(page)
        .getByRole('button', { name: /^People you met/ })
        .click();
      await main(page)
        .getByRole('button', { name: /^Marta Lindqvist/ })
        .click();
    }),
    inside(id, 'proof', 'a fact', tabThen('Facts', first('Facts'))),
    inside(id, 'proof', 'a request', tabThen('Requests', first('Requests'))),
    inside(id, 'letter', 'addresses and paper', (page) =>
      main(page)
        .getByRole('button', { name: /^Address & paper/ })
        .click()
    )
  ];
}

const dialog = (name: string, open: (page: Page) => Promise<unknown>): Screen => ({
  name: `dialog: ${name}`,
  open: async (page) => {
    await open(page);
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  close: async (page) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

export const palette = dialog('command palette', async (page) => {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('re');
});

export const shortcuts = dialog('keyboard shortcuts', async (page) => {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('keyboard shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
});

/** Dialogs that belong to stages. */
export function dialogScreens(id: string): Screen[] {
  const more = (item: string) => async (page: Page) => {
    await showStage(page, id, 'letter');
    await main(page).getByRole('button', { name: 'More for this letter' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const file = (title: string | RegExp, shown: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await showStage(page, id, 'proof');
    await main(page)
      .getByRole('tab', { name: /^Evidence/ })
      .click();
    await main(page).getByRole('button', { name: title }).first().click();
    await shown(page);
  };
  const inDialog = (page: Page) => page.getByRole('dialog');
  return [
    palette,
    shortcuts,
    dialog('versions', more('Versions')),
    dialog('send or save', async (page) => {
      await showStage(page, id, 'letter');
      const sheet = await showSheet(page);
      await expect(sheet.locator('canvas').first()).toBeVisible();
    }),
    dialog('draft again', more('Compare with a new draft…')),
    dialog('consent', async (page) => {
      await showStage(page, id, 'debrief');
      await main(page)
        .getByRole('tab', { name: /^Recording/ })
        .click();
      await main(page)
        .getByRole('button', { name: /^Add (a|another) recording/ })
        .click();
    }),
    dialog(
      'a PDF',
      file(/^Returns report/, (page) => expect(inDialog(page).locator('.text span').first()).toBeAttached())
    ),
    dialog(
      'an image',
      file(/^Forklift/, (page) => expect(inDialog(page).locator('img')).toBeVisible())
    ),
    dialog(
      'audio',
      file(/^Recording of/, (page) => expect(inDialog(page).locator('audio')).toBeAttached())
    ),
    dialog(
      'text',
      file(/^Transcript/, (page) => expect(inDialog(page).locator('pre')).toBeVisible())
    ),
    dialog('retracting a fact', async (page) => {
      await showStage(page, id, 'proof');
      await main(page)
        .getByRole('tab', { name: /^Facts/ })
        .click();
      const retract = main(page).getByRole('button', { name: 'Don’t claim it' });
      const line = main(page).getByRole('list', { name: 'Facts' }).getByRole('button').first();
      if (!(await retract.isVisible())) await line.click();
      await retract.click();
    }),
    dialog('facts from before', async (page) => {
      const other = await begunInterview(page, { company: 'Low Moor Training' });
      await operate(page, 'facts.create', { interviewId: other, patch: { statement: 'I passed the examination.' } });
      await showStage(page, id, 'capture');
      await showStage(page, id, 'proof');
      await main(page)
        .getByRole('tab', { name: /^Facts/ })
        .click();
      await main(page).getByRole('button', { name: 'Use an earlier fact' }).click();
    })
  ];
}

export const settingsScreen: Screen = { name: 'settings', open: (page) => show(page, 'settings') };
export const trashScreen: Screen = { name: 'trash', open: (page) => show(page, 'trash') };

/** The library's search with results of several kinds. */
export const searchScreen: Screen = {
  name: 'search results',
  open: async (page) => {
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('shift');
    await expect(page.getByText(/places found/)).toBeVisible();
  },
  close: (page) => page.keyboard.press('Escape')
};

/** All of them, for a library that holds the sample. */
export const everyScreen = (id: string): Screen[] => [
  ...stageScreens(id),
  ...openedScreens(id),
  ...dialogScreens(id),
  searchScreen,
  settingsScreen,
  trashScreen
];

/** Opens one after the other; what `look` throws says on which screen it happened. */
export async function onEach(page: Page, screens: Screen[], look: (screen: Screen) => Promise<void>): Promise<void> {
  for (const screen of screens) {
    try {
      await screen.open(page);
      await look(screen);
      await screen.close?.(page);
    } catch (error) {
      throw new Error(`On “${screen.name}”: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error
      });
    }
  }
}
