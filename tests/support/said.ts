/** What a message reads like in English, where a test is about the words. */
import type { Message } from '../../src-main/shared/messages/catalogue';
import { createSpeaker } from '../../src-main/shared/messages/speaker';

export const said = (message: Message): string => createSpeaker('en-GB').say(message);
