// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/emojinames.h"

#include <algorithm>
#include <string_view>

namespace galley::site {

namespace {

// clang-format off
/// Sorted by their bytes.
constexpr std::string_view names[] = {
    "+1", "-1", "100", "1234", "a", "ab", "abc", "airplane", "alarm_clock", "alien", "ambulance", "anchor", "angel",
    "anger", "angry", "anguished", "ant", "apple", "arrow_down", "arrow_left", "arrow_right", "arrow_up", "art",
    "astonished", "baby", "baby_chick", "balloon", "ballot_box_with_check", "banana", "bangbang", "bank", "bar_chart",
    "baseball", "basketball", "bath", "battery", "beach_umbrella", "bear", "bee", "beer", "beers", "beginner", "bell",
    "bento", "bicyclist", "bike", "bird", "birthday", "black_heart", "black_nib", "blossom", "blue_book", "blue_heart",
    "blush", "boat", "bomb", "book", "bookmark", "bookmark_tabs", "books", "boom", "boot", "bouquet", "bow", "bowling",
    "boy", "brain", "bread", "bridge_at_night", "briefcase", "broken_heart", "brown_heart", "bug", "bulb",
    "bullettrain_front", "bus", "cactus", "cake", "calendar", "calling", "camel", "camera", "candy", "car",
    "card_index", "cat", "cat2", "cd", "chart", "chart_with_downwards_trend", "chart_with_upwards_trend",
    "checkered_flag", "cherries", "cherry_blossom", "chicken", "chocolate_bar", "christmas_tree", "cinema",
    "city_sunrise", "clap", "clapper", "clipboard", "clock1", "clock12", "clock3", "closed_book",
    "closed_lock_with_key", "cloud", "clown_face", "clubs", "cn", "coffee", "cold_sweat", "collision", "computer",
    "confetti_ball", "confounded", "confused", "construction", "construction_worker", "cookie", "cop", "copyright",
    "corn", "couple", "credit_card", "crescent_moon", "crocodile", "crossed_fingers", "crown", "cry", "crying_cat_face",
    "crystal_ball", "cupid", "curry", "cyclone", "dancer", "dancers", "dart", "dash", "date", "de", "deciduous_tree",
    "diamonds", "disappointed", "disappointed_relieved", "dizzy", "dizzy_face", "dog", "dog2", "dollar", "dolphin",
    "door", "doughnut", "dragon", "dragon_face", "dress", "droplet", "dvd", "e-mail", "ear", "ear_of_rice",
    "earth_africa", "earth_americas", "earth_asia", "egg", "eggplant", "electric_plug", "elephant", "email", "end",
    "envelope", "envelope_with_arrow", "es", "euro", "european_castle", "evergreen_tree", "exclamation",
    "expressionless", "eyeglasses", "eyes", "facepunch", "factory", "fallen_leaf", "family", "fast_forward", "fax",
    "fearful", "feet", "ferris_wheel", "file_folder", "fire", "fire_engine", "fireworks", "first_quarter_moon", "fish",
    "fish_cake", "fist", "flags", "flashlight", "flexed_biceps", "floppy_disk", "flower_playing_cards", "flushed",
    "foggy", "football", "footprints", "fork_and_knife", "fountain", "four_leaf_clover", "fox_face", "fr", "free",
    "fried_shrimp", "fries", "frog", "frowning", "frowning_face", "fuelpump", "full_moon", "game_die", "gb", "gear",
    "gem", "gemini", "ghost", "gift", "gift_heart", "girl", "globe_with_meridians", "goat", "golf", "grapes",
    "green_apple", "green_book", "green_heart", "grey_exclamation", "grey_question", "grimacing", "grin", "grinning",
    "guardsman", "guitar", "gun", "hamburger", "hammer", "hammer_and_wrench", "hamster", "hand", "hand_over_mouth",
    "handbag", "handshake", "hankey", "hash", "hatched_chick", "headphones", "hear_no_evil", "heart", "heart_eyes",
    "heart_eyes_cat", "heartbeat", "heartpulse", "hearts", "heavy_check_mark", "heavy_exclamation_mark",
    "heavy_minus_sign", "heavy_plus_sign", "hedgehog", "helicopter", "herb", "hibiscus", "high_brightness", "honeybee",
    "horse", "hospital", "hot_pepper", "hotdog", "hotel", "hotsprings", "hourglass", "hourglass_flowing_sand", "house",
    "house_with_garden", "hugs", "hushed", "ice_cream", "icecream", "imp", "inbox_tray", "incoming_envelope",
    "information_desk_person", "information_source", "innocent", "interrobang", "iphone", "it", "izakaya_lantern",
    "jack_o_lantern", "japan", "jeans", "joy", "joy_cat", "joystick", "jp", "key", "keyboard", "kick_scooter", "kimono",
    "kiss", "kissing", "kissing_closed_eyes", "kissing_heart", "kissing_smiling_eyes", "knife", "koala", "kr", "label",
    "large_blue_circle", "last_quarter_moon", "laughing", "leaves", "ledger", "left_right_arrow", "lemon", "light_bulb",
    "link", "lion", "lips", "lipstick", "lock", "lock_with_ink_pen", "lollipop", "loop", "loud_sound", "loudspeaker",
    "love_letter", "low_brightness", "m", "mag", "mag_right", "mailbox", "mailbox_with_mail", "man", "mans_shoe",
    "maple_leaf", "mask", "massage", "mega", "melon", "memo", "mens", "metal", "metro", "microphone", "microscope",
    "milky_way", "minibus", "mobile_phone_off", "money_with_wings", "moneybag", "monkey", "monkey_face", "moon",
    "mortar_board", "mount_fuji", "mountain_bicyclist", "mouse", "mouse2", "movie_camera", "moyai", "muscle",
    "mushroom", "musical_keyboard", "musical_note", "musical_score", "mute", "nail_care", "name_badge",
    "nauseated_face", "necktie", "nerd_face", "neutral_face", "new", "new_moon", "newspaper", "ng", "night_with_stars",
    "no_bell", "no_entry", "no_entry_sign", "no_good", "no_mouth", "no_smoking", "nose", "notebook",
    "notebook_with_decorative_cover", "notes", "nut_and_bolt", "o", "ocean", "octocat", "octopus", "oden", "office",
    "ok", "ok_hand", "ok_woman", "older_man", "older_woman", "on", "oncoming_automobile", "open_book",
    "open_file_folder", "open_hands", "open_mouth", "open_umbrella", "orange", "orange_book", "orange_heart",
    "outbox_tray", "owl", "ox", "package", "page_facing_up", "page_with_curl", "pager", "palm_tree", "panda_face",
    "paperclip", "paperclips", "partly_sunny", "party", "partying_face", "paw_prints", "peach", "pear", "pen", "pencil",
    "pencil2", "penguin", "pensive", "performing_arts", "persevere", "person_frowning", "phone", "pig", "pill",
    "pinching_hand", "pineapple", "pizza", "pleading_face", "point_down", "point_left", "point_right", "point_up",
    "point_up_2", "police_car", "poodle", "poop", "popcorn", "postbox", "potato", "pouch", "pound", "pray", "princess",
    "printer", "punch", "purple_heart", "purse", "pushpin", "puzzle_piece", "question", "rabbit", "racehorse", "radio",
    "rage", "rainbow", "raised_eyebrow", "raised_hand", "raised_hands", "raising_hand", "ram", "ramen", "rat",
    "recycle", "red_car", "red_circle", "relaxed", "relieved", "repeat", "restroom", "revolving_hearts", "rewind",
    "ribbon", "rice", "rice_ball", "ring", "robot", "rocket", "rofl", "roll_eyes", "rose", "rotating_light",
    "round_pushpin", "rowboat", "ru", "runner", "running", "sa", "sagittarius", "sailboat", "sake", "sandal", "santa",
    "satellite", "satisfied", "saxophone", "school", "scissors", "scream", "scroll", "seat", "secret", "see_no_evil",
    "seedling", "sheep", "shell", "ship", "shirt", "shoe", "shower", "shrug", "shushing_face", "signal_strength",
    "six_pointed_star", "ski", "skull", "sleeping", "sleepy", "slightly_frowning_face", "slightly_smiling_face",
    "slot_machine", "small_blue_diamond", "small_orange_diamond", "smile", "smile_cat", "smiley", "smiley_cat",
    "smiling_imp", "smirk", "smirk_cat", "smoking", "snail", "snake", "sneezing_face", "snowboarder", "snowflake",
    "snowman", "sob", "soccer", "soon", "sos", "sound", "space_invader", "spades", "spaghetti", "sparkle", "sparkler",
    "sparkles", "sparkling_heart", "speak_no_evil", "speaker", "speech_balloon", "speedboat", "spider", "squid", "star",
    "star2", "star_struck", "stars", "station", "statue_of_liberty", "steam_locomotive", "stew", "stopwatch",
    "straight_ruler", "strawberry", "stuck_out_tongue", "stuck_out_tongue_closed_eyes", "stuck_out_tongue_winking_eye",
    "sun_with_face", "sunflower", "sunglasses", "sunny", "sunrise", "sunrise_over_mountains", "surfer", "sushi",
    "suspect", "sweat", "sweat_drops", "sweat_smile", "sweet_potato", "swimmer", "symbols", "syringe", "tada",
    "tanabata_tree", "tangerine", "taxi", "tea", "telephone", "telephone_receiver", "telescope", "tennis", "tent",
    "test_tube", "thermometer", "thinking", "thought_balloon", "thumbsdown", "thumbsup", "ticket", "tiger", "tiger2",
    "tired_face", "toilet", "tokyo_tower", "tomato", "tongue", "toolbox", "tools", "top", "tophat", "tractor",
    "traffic_light", "train", "tram", "triangular_flag_on_post", "triumph", "trolleybus", "trophy", "tropical_drink",
    "tropical_fish", "truck", "trumpet", "tshirt", "tulip", "turtle", "tv", "u5272", "umbrella", "unamused", "unicorn",
    "unlock", "up", "upside_down_face", "us", "v", "vertical_traffic_light", "video_camera", "video_game", "violin",
    "volcano", "volleyball", "vs", "walking", "waning_crescent_moon", "warning", "wastebasket", "watch", "watermelon",
    "wave", "wavy_dash", "waxing_moon", "wc", "weary", "wedding", "whale", "wheelchair", "white_check_mark",
    "white_flower", "white_heart", "wind_chime", "wine_glass", "wink", "wolf", "woman", "womans_hat", "womens",
    "woozy_face", "world_map", "worried", "wrench", "writing_hand", "x", "yellow_heart", "yen", "yum", "zany_face",
    "zap", "zipper_mouth_face", "zzz",
};
// clang-format on

static_assert(std::is_sorted(std::begin(names), std::end(names)));

} // namespace

bool isEmojiName(QByteArrayView shortcode)
{
    if (shortcode.size() < 3)
        return false;
    const std::string_view name(shortcode.data() + 1, static_cast<size_t>(shortcode.size() - 2));
    return std::binary_search(std::begin(names), std::end(names), name);
}

} // namespace galley::site
