// Every page works without these; each finds what it improves by an attribute, and does nothing elsewhere.
import { enliven } from "./live.js";
import { takeDrops } from "./drop.js";
import { receivePage, calmBookmarklet } from "./bookmarklet.js";
import { pairPieces } from "./reading.js";
import { offerCopies } from "./copy.js";

enliven();
takeDrops();
calmBookmarklet();
receivePage();
pairPieces();
offerCopies();
