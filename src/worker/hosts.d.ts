/** What Node and browsers both have. */
declare const performance: { now(): number };
declare function btoa(bytes: string): string;
declare class TextEncoder { encode(text: string): Uint8Array }
