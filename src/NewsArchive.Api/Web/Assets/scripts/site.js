// Every page works without these; each finds what it improves by an attribute, and does nothing elsewhere.
import { enliven } from "./live.js";
import { takeDrops } from "./drop.js";
import { receivePage, calmBookmarklet } from "./bookmarklet.js";
import { pairPieces } from "./reading.js";
import { offerCopies } from "./copy.js";
import { listenForKeys } from "./keys.js";
import { offerBrushes } from "./brush.js";
import { showBusy } from "./busy.js";
import { followRuns } from "./follow.js";

enliven();
takeDrops();
calmBookmarklet();
receivePage();
pairPieces();
offerCopies();
listenForKeys();
offerBrushes();
showBusy();
followRuns();
