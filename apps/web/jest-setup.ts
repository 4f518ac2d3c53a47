import { configure } from '@testing-library/react';
import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';

// jsdom has a browser's document but not these, which every browser of ours has.
Object.assign(globalThis, { TextEncoder, TextDecoder });

// A busy machine is slow, not wrong: whoever waits for something on a screen waits longer than a second.
configure({ asyncUtilTimeout: 20_000 });
