/** The little that the extension uses of its two hosts; what only one of them has is used in that one's entry file alone. */

// Both.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const performance: { now(): number };
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array; readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> } };
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
declare class TextEncoder { encode(text: string): Uint8Array }
declare class TextDecoder { decode(bytes: Uint8Array): string }

// The browser's.
interface Blob { readonly size: number }
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => Blob;
declare class Worker {
	constructor(url: string);
	addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
	addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
	postMessage(message: unknown): void;
	terminate(): void;
}
declare const URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void };

// Node's.
declare module 'node:worker_threads' {
	export class Worker {
		constructor(file: string, options: { readonly resourceLimits: { readonly maxOldGenerationSizeMb: number }; readonly env: object; readonly stdin: false });
		on(event: 'message', listener: (message: unknown) => void): this;
		on(event: 'error', listener: (error: Error) => void): this;
		on(event: 'exit', listener: (code: number) => void): this;
		postMessage(message: unknown): void;
		terminate(): Promise<number>;
		unref(): void;
	}
}
