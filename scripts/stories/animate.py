"""Joins pictures into one GIF that plays round and round: animate.py OUT.gif FRAME.png…"""
import sys
from PIL import Image

COLOURS = 64
EACH, LAST = 180, 2500  # milliseconds

target, *files = sys.argv[1:]
pictures = [Image.open(file).convert('RGB') for file in files]
# the colours of the last picture are those of all
palette = pictures[-1].quantize(COLOURS, dither=Image.Dither.NONE)
frames = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
frames[0].save(target, save_all=True, append_images=frames[1:], duration=[EACH] * (len(frames) - 1) + [LAST], loop=0, optimize=True)
