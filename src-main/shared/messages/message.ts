/** A message for whoever says it later: apart from the catalogue, because a worker that only names a message needs none of its texts. */
import type { Message, MessageKey, ParamsArgument } from './catalogue';

export function message<Key extends MessageKey>(key: Key, ...[params]: ParamsArgument<Key>): Message<Key> {
  return params === undefined ? { key } : { key, params: params as Message['params'] & object };
}
