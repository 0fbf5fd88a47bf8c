<?php
// One poll with Debian's libphp-simplepie, whose cache is kept in a folder: simplepie.php URL FOLDER.
[, $url, $folder] = $argv;
$library = '/usr/share/php/simplepie';
error_reporting(0);

// SimplePie 1.3.1 is older than PHP 8, which refuses two lines of its parser of dates, whatever the feed. They are put right here.
$right = [
    "implode(array_keys(\$this->day), '|')" => "implode('|', array_keys(\$this->day))",
    "implode(array_keys(\$this->month), '|')" => "implode('|', array_keys(\$this->month))",
    '$match[6] + $match[7] /' => '$match[6] + (float) $match[7] /',
];
require "$library/autoloader.php";
eval('?>' . strtr(file_get_contents("$library/library/SimplePie/Parse/Date.php"), $right));

// A cache of this second is young enough for it not to ask at all.
foreach (glob("$folder/*.spc") as $cache) touch($cache, time() - 60);

$feed = new SimplePie();
$feed->set_feed_url($url);
$feed->set_cache_location($folder);
$feed->set_cache_duration(0);
if (!$feed->init()) exit(1);

// What it gives is HTML, whose references are read as a browser would.
$text = fn($html) => html_entity_decode($html, ENT_QUOTES | ENT_HTML5, 'UTF-8');
$items = array_map(fn($item) => [
    'id' => $text($item->get_id()),
    'title' => $text($item->get_title()),
    'link' => $text($item->get_permalink()),
    'published' => $item->get_gmdate('Y-m-d\TH:i:s\Z'),
    'updated' => $item->get_updated_gmdate('Y-m-d\TH:i:s\Z'),
    'authors' => array_map(fn($author) => $text($author->get_name()), $item->get_authors() ?? []),
    'html' => $item->get_content(),
], $feed->get_items());
echo json_encode(['items' => $items]);
