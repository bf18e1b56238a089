/** Moments and the wall clocks of places, as the stages reckon with them. */
export { toInstant, toLocal } from '$shared/zoned-time';
