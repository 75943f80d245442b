/** The one way the client formats numbers: as the server does. */
export { formatNumber } from '../../server/src/text/formatNumber';
