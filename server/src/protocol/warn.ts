import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { plainMessage } from '../features/sinks';

/** Shows the user a warning. Nothing waits for it: a client that is gone, or cannot show it, does no harm. */
export function warn(connection: Connection, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: plainMessage(message) })
    .catch(() => undefined);
}
