/** A recording as a browser's own recorder writes it: while it runs, and so without a length. */
import type { Page } from '@playwright/test';

/** WebM with moving stripes, without sound. */
export async function recordVideo(page: Page, milliseconds: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (length) => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 90;
    const paint = canvas.getContext('2d')!;
    const draw = (): void => {
      paint.fillStyle = '#fff';
      paint.fillRect(0, 0, 160, 90);
      paint.fillStyle = '#000';
      paint.fillRect((performance.now() / 20) % 160, 0, 20, 90);
    };
    const drawing = setInterval(draw, 40);
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => void pieces.push(data);
    const ended = new Promise((done) => (recorder.onstop = done));
    recorder.start(200);
    await new Promise((done) => setTimeout(done, length));
    recorder.stop();
    await ended;
    clearInterval(drawing);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, milliseconds);
  return Buffer.from(base64, 'base64');
}
