export interface PointerListener {
  /** The pointer's text: `board:audience:seq`. */
  pointer: (text: string) => void;
  /** Listening (again): pointers sent before this moment may be lost. */
  connected: () => void;
}

/** Where pointers come from. It reconnects by itself and never throws. */
export interface PointerSource {
  readonly isConnected: boolean;
  start(listener: PointerListener): void;
  stop(): Promise<void>;
}
