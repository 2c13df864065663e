export const letter = {}
