/** What a preview's page may load and run: the files of `source`, and of scripts only what carries the nonce. */
export function contentPolicy({ source, nonce, remotePictures }: { readonly source: string; readonly nonce: string; readonly remotePictures: boolean }): string {
	return [
		'default-src \'none\'',
		`script-src 'nonce-${nonce}'`,
		`style-src ${source}`,
		`font-src ${source}`,
		`img-src ${source} blob:${remotePictures ? ' https:' : ''}`,
		'base-uri \'none\'',
		'form-action \'none\'',
	].join('; ');
}
