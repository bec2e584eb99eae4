/** The mark: a hexagon with a small star in it, drawn in a box of 24. */
export const hexagon = "M12 2.5 20.2 7.25v9.5L12 21.5 3.8 16.75v-9.5Z";
export const star =
  "M12 7.2c.5 3 1.8 4.3 4.8 4.8-3 .5-4.3 1.8-4.8 4.8-.5-3-1.8-4.3-4.8-4.8 3-.5 4.3-1.8 4.8-4.8Z";
