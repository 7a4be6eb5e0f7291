/** A map that forgets what was used least recently, once it holds more than `capacity` entries. */
export class LeastRecentlyUsed<K, V> {
	private readonly entries = new Map<K, V>();

	constructor(private readonly capacity: number) {}

	/** The value of `key`, made by `make` if it is not there. */
	get(key: K, make: () => V): V {
		const found = this.entries.get(key);
		const value = found === undefined && !this.entries.has(key) ? make() : found as V;
		this.entries.delete(key);
		this.entries.set(key, value);
		if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value as K);
		return value;
	}
}
