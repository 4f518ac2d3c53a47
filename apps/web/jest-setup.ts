import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';

// jsdom has a browser's document but not these, which every browser of ours has.
Object.assign(globalThis, { TextEncoder, TextDecoder });
