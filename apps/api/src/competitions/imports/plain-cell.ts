/** What is meant by a cell, whatever the keyboard made of it: the same rule that the forms follow. */
export { plainText as plainCell } from '@skillstar/rules';
