export declare function withLock<Value>(
  name: string,
  folder: string,
  work: () => Value | Promise<Value>,
  onWait?: () => void,
): Promise<Value>;
