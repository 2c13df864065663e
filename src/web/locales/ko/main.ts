export const main = {}
