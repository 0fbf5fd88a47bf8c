import type { Child, Shape } from '../shape.ts';
import { box, coordComma, coordinate, latitude, line, longitude, polygon } from '../values/coordinates.ts';
import { decimal, elevation, integer } from '../values/quantity.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one, unjudged, within } from './leaf.ts';

const geoRss = 'https://docs.ogc.org/cs/17-002r1/17-002r1.html';
const basicGeo = 'https://www.w3.org/2003/01/geo/';

const gmlNamespace = 'http://www.opengis.net/gml';
const geoNamespace = 'http://www.w3.org/2003/01/geo/wgs84_pos#';

/** GML has attributes of its own on everything, such as `srsName`. */
const geometry = (local: string, children: Readonly<Record<string, Child>>): Shape => ({
  name: `gml:${local}`,
  spec: geoRss,
  children: within(gmlNamespace, children),
  attributes: {},
  hasOpenAttributes: true,
});

const pos = (local: string): Shape =>
  leaf(`gml:${local}`, geoRss, { text: [coordinate, coordComma], hasOpenAttributes: true });

/** Of places of two or of three numbers, as `srsDimension` says. */
const posList = leaf('gml:posList', geoRss, { text: [line, coordComma], hasOpenAttributes: true });

const ring = geometry('LinearRing', { posList: one(posList), pos: many(pos('pos')) });

const where: Shape = {
  name: 'georss:where',
  spec: geoRss,
  children: within(gmlNamespace, {
    Point: many(geometry('Point', { pos: one(pos('pos')) })),
    LineString: many(geometry('LineString', { posList: one(posList), pos: many(pos('pos')) })),
    Polygon: many(
      geometry('Polygon', {
        exterior: one(geometry('exterior', { LinearRing: one(ring) })),
        interior: many(geometry('interior', { LinearRing: one(ring) })),
      }),
    ),
    Envelope: many(
      geometry('Envelope', { lowerCorner: one(pos('lowerCorner')), upperCorner: one(pos('upperCorner')) }),
    ),
    MultiPoint: many(unjudged('gml:MultiPoint', geoRss)),
    MultiCurve: many(unjudged('gml:MultiCurve', geoRss)),
    MultiSurface: many(unjudged('gml:MultiSurface', geoRss)),
    CircleByCenterPoint: many(unjudged('gml:CircleByCenterPoint', geoRss)),
  }),
  attributes: {},
  hasOpenAttributes: true,
};

const simple = (local: string, text: Shape['text'] = []): Child =>
  many(leaf(`georss:${local}`, geoRss, { text, hasOpenAttributes: true }));

const geoRssElements: Readonly<Record<string, Child>> = {
  point: simple('point', [coordinate, coordComma]),
  line: simple('line', [line, coordComma]),
  polygon: simple('polygon', [polygon, coordComma]),
  box: simple('box', [box, coordComma]),
  circle: simple('circle'),
  where: many(where),
  elev: simple('elev', [elevation]),
  floor: simple('floor', [integer]),
  radius: simple('radius', [decimal]),
  featureName: simple('featureName'),
  featureTypeTag: simple('featureTypeTag'),
  featuretypetag: simple('featuretypetag'),
  featurename: simple('featurename'),
  relationshipTag: simple('relationshipTag'),
  relationshiptag: simple('relationshiptag'),
};

/** GeoRSS, simple and GML. */
export const geoRssPlaces: Extension = {
  namespace: 'http://www.georss.org/georss',
  feed: geoRssElements,
  item: geoRssElements,
};

const degrees: Readonly<Record<string, Child>> = {
  lat: one(leaf('geo:lat', basicGeo, { text: [latitude] })),
  long: one(leaf('geo:long', basicGeo, { text: [longitude] })),
  alt: one(leaf('geo:alt', basicGeo, { text: [elevation] })),
};

const basicElements: Readonly<Record<string, Child>> = {
  ...degrees,
  lat_long: one(unjudged('geo:lat_long', basicGeo)),
  Point: many({ name: 'geo:Point', spec: basicGeo, children: within(geoNamespace, degrees), attributes: {} }),
};

/** The W3C's basic places: `geo:lat` and `geo:long`. */
export const basicPlaces: Extension = { namespace: geoNamespace, feed: basicElements, item: basicElements };

const older = (prefix: string, namespace: string): Extension => {
  const elements = {
    latitude: one(leaf(`${prefix}:latitude`, namespace, { text: [latitude] })),
    longitude: one(leaf(`${prefix}:longitude`, namespace, { text: [longitude] })),
  };
  return { namespace, feed: elements, item: elements };
};

/** Places as GeoURL had them. */
export const geoUrlPlaces: Extension = older('geourl', 'http://geourl.org/rss/module/');

/** Places as the module named ICBM had them. */
export const icbmPlaces: Extension = older('icbm', 'http://postneo.com/icbm');
