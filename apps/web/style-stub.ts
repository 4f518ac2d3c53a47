/** Style sheets mean nothing to a spec. */
export const style = {};
