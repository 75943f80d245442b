import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { plainMessage } from '../features/sinks';

/** Shows the user a warning. Nobody waits for it: a client that has gone, or cannot show it, ends nothing. */
export function warn(connection: Connection, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: plainMessage(message) })
    .catch(() => undefined);
}
