// @ts-check
// Distances in km between WGS84 points in degrees: the mid-latitude formula on the ellipsoid, within Belgium
// at most 50 m from geopy's geodesic.

/**
 * Latitude and longitude.
 * @typedef {[number, number]} Point
 */

const EQUATOR = 6378.137;
const FLATTENING = 1 / 298.257223563;

/**
 * @param {Point} one
 * @param {Point} other
 */
export function distance([lat1, lon1], [lat2, lon2]) {
  const radians = Math.PI / 180;
  const squared = FLATTENING * (2 - FLATTENING);
  const middle = ((lat1 + lat2) / 2) * radians;
  const bend = 1 - squared * Math.sin(middle) ** 2;
  const north = ((EQUATOR * (1 - squared)) / bend ** 1.5) * (lat2 - lat1) * radians;
  const east = (EQUATOR / Math.sqrt(bend)) * Math.cos(middle) * (lon2 - lon1) * radians;
  return Math.hypot(north, east);
}
