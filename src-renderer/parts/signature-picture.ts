/** Makes a chosen picture into a signature: measured before it is decoded, scaled, kept as a small PNG. */
import { t } from '../i18n/messages';

const mostFileBytes = 512 * 1024;
/** As wide and high as a signature can use on paper at 300 dots an inch. */
const most = { width: 1000, height: 300 };
/** A small file can unpack to gigabytes; more than this is no signature. */
const mostPixels = 25_000_000;

export interface Size {
  width: number;
  height: number;
}

/** Width and height as a PNG or JPEG file states them in its head; null for anything else. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  if (isPng) return sized(view.getUint32(16), view.getUint32(20));
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Frames begin with C0 to CF, except the tables C4, C8 and CC (ITU T.81, table B.1).
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

const sized = (width: number, height: number): Size | null => (width > 0 && height > 0 ? { width, height } : null);

/** The size to keep: never larger than it came, inside the box, at least a pixel. */
export function scaledSize({ width, height }: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture as a `data:image/png` address. Throws an Error whose message is meant for the user. */
export async function readSignature(file: Blob): Promise<string> {
  if (file.size > mostFileBytes) throw new Error(t('settings.pictureTooLarge'));
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (!size) throw new Error(t('settings.pictureUnknown'));
  if (size.width * size.height > mostPixels) {
    throw new Error(t('settings.pictureTooWide'));
  }
  return draw(file, scaledSize(size));
}

async function draw(file: Blob, size: Size): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error(t('settings.pictureDamaged'));
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(t('settings.pictureNotDrawn'));
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  const address = canvas.toDataURL('image/png');
  if (address.length > 700_000) throw new Error(t('settings.pictureTooBusy'));
  return address;
}
