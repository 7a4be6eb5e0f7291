const EVERY = 250;

/** What `attempt` comes to once it comes to something; it is tried again while it is undefined or throws. */
export async function until<T>(what: string, attempt: () => Promise<T | undefined>, milliseconds = 30_000): Promise<T> {
	const deadline = Date.now() + milliseconds;
	let last: unknown;
	while (Date.now() < deadline) {
		try {
			const found = await attempt();
			if (found !== undefined) return found;
		} catch (error) {
			last = error;
		}
		await new Promise(resolve => setTimeout(resolve, EVERY));
	}
	throw new Error(`waited in vain for ${what}`, { cause: last });
}
