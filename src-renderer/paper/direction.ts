/** Which way a text runs. */
export { directionOf } from '$contract';
