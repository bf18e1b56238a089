/** Pasting from other programs through the browser's own clipboard: clean Markdown, and nothing that the page's policy would have to refuse. */
import { copied } from '../support/copied-html';
import { expect, test } from '../support/program-test';
import { begunInterview, editor, operate, settled, showStage, started, writeLetter } from '../support/walk';

test('what other programs copied comes as Markdown, and the policy has nothing to refuse', async ({ page, host }) => {
  test.skip(host !== 'browser', 'The clipboard and the policy are the browser’s in every host.');
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      reports.push(`${effectiveDirective} ${sample}`)
    );
  });
  await page.reload();
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods', role: 'Bakery Supervisor' });
  const { id: letterId } = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await showStage(page, id, 'letter', letterId);
  for (const { from, html, plain, markdown } of copied) {
    await writeLetter(page, 'x');
    await editor(page).press('ControlOrMeta+a');
    await page.evaluate(
      ({ html, plain }) => {
        const put = (event: ClipboardEvent): void => {
          event.preventDefault();
          event.stopImmediatePropagation();
          event.clipboardData?.setData('text/html', html);
          event.clipboardData?.setData('text/plain', plain);
        };
        addEventListener('copy', put, { capture: true, once: true });
      },
      { html, plain }
    );
    await editor(page).press('ControlOrMeta+c');
    await editor(page).press('ControlOrMeta+v');
    await expect(editor(page)).not.toHaveText('x');
    await settled(page);
    const { body } = await operate(page, 'letters.get', { id: letterId });
    expect.soft(body, from).toBe(markdown);
    const reports = await page.evaluate(() => (window as unknown as { reports: string[] }).reports.splice(0));
    expect.soft(reports, `refused of ${from}`).toEqual([]);
  }
});

test('no copied page holds up the window, however odd its source', async ({ page, host }) => {
  test.skip(host !== 'browser', 'The reading of a copy is the same in every host.');
  test.setTimeout(240_000);
  await started(page);
  const id = await begunInterview(page, { company: 'Brightwell Foods', role: 'Bakery Supervisor' });
  const { id: letterId } = await operate(page, 'letters.create', { interviewId: id, kind: 'recovery' });
  await showStage(page, id, 'letter', letterId);
  const absurd = {
    'open tags': `<p>begun</p>${'<a '.repeat(200_000)}`,
    'open comments': `<p>begun</p>${'<!--'.repeat(200_000)}`,
    'open styles': `<p>begun</p>${'<style>'.repeat(100_000)}`,
    'elements in one another': `<p>begun</p>${'<b>'.repeat(50_000)}deep`,
    gaps: `<p>begun${'&nbsp;'.repeat(100_000)}</p>`,
    'styled words': `<p>${'<span style="font-weight:bold">a</span> '.repeat(10_000)}</p><p>begun</p>`
  };
  for (const [name, html] of Object.entries(absurd)) {
    await writeLetter(page, 'x');
    await editor(page).press('ControlOrMeta+a');
    const longest = await editor(page).evaluate(async (element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'plain');
      let [last, longest, isOver] = [performance.now(), 0, false];
      const beat = (): void => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
        if (!isOver) setTimeout(beat, 10);
      };
      beat();
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      while (element.textContent === 'x') await new Promise((resolve) => setTimeout(resolve, 20));
      isOver = true;
      return longest;
    }, html);
    if (name !== 'styled words') await expect.soft(editor(page), name).toContainText('begun');
    console.log(`${name}: the window was held for ${longest.toFixed(0)} ms`);
  }
});
