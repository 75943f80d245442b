import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { plainMessage } from '../features/sinks';

/** Shows the user a warning, without waiting. Failure is ignored: the client may be gone. */
export function warn(connection: Connection, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: plainMessage(message) })
    .catch(() => undefined);
}
