import { derivedId } from "../world/derivedId.js";

/** One level of the Australian and New Zealand industry classification. */
export interface Level {
  code: string;
  title: string;
}

/** A shop's place in that classification, from the widest level to the narrowest. */
export interface Category {
  division: Level;
  subdivision: Level;
  group: Level;
  class: Level;
}

/** An invented shop where people spend their money. */
export interface Shop {
  id: string;
  name: string;
  /** The least and the most that is paid there, in cents. */
  spends: readonly [from: number, to: number];
  category: Category;
}

const level = (code: string, title: string): Level => ({ code, title });
const RETAIL = level("G", "Retail Trade");
const FOOD = level("H", "Accommodation and Food Services");
const OTHER_STORES = level("42", "Other Store-Based Retailing");
const SERVICES = level("45", "Food and Beverage Services");
const EATING_OUT = level("451", "Cafes, Restaurants and Takeaway Food Services");

const groceries: Category = {
  division: RETAIL,
  subdivision: level("41", "Food Retailing"),
  group: level("411", "Supermarket and Grocery Stores"),
  class: level("4110", "Supermarket and Grocery Stores"),
};
const fuel: Category = {
  division: RETAIL,
  subdivision: level("40", "Fuel Retailing"),
  group: level("400", "Fuel Retailing"),
  class: level("4000", "Fuel Retailing"),
};
const books: Category = {
  division: RETAIL,
  subdivision: OTHER_STORES,
  group: level("424", "Recreational Goods Retailing"),
  class: level("4244", "Newspaper and Book Retailing"),
};
const clothing: Category = {
  division: RETAIL,
  subdivision: OTHER_STORES,
  group: level("425", "Clothing, Footwear and Personal Accessory Retailing"),
  class: level("4251", "Clothing Retailing"),
};
const transit: Category = {
  division: level("I", "Transport, Postal and Warehousing"),
  subdivision: level("46", "Road Transport"),
  group: level("462", "Road Passenger Transport"),
  class: level("4622", "Urban Bus Transport (Including Tramway)"),
};
const eatingOut = (classCode: string, title: string): Category => ({
  division: FOOD,
  subdivision: SERVICES,
  group: EATING_OUT,
  class: level(classCode, title),
});

/** Where people shop. Transactions are drawn by position in this list, so add at the end. */
export const SHOPS: readonly [Shop, ...Shop[]] = [
  shop("Corner Pantry Grocers", [1_200, 14_000], groceries),
  shop("Tin Kettle Cafe", [450, 2_400], eatingOut("4511", "Cafes and Restaurants")),
  shop("Blue Heron Fuel", [4_000, 11_000], fuel),
  shop("Paperbark Books", [1_500, 6_500], books),
  shop("Harbour Line Transit", [300, 1_600], transit),
  shop("Second Summer Clothing", [3_000, 16_000], clothing),
  shop("Lantern Street Noodles", [1_400, 5_200], eatingOut("4512", "Takeaway Food Services")),
];

function shop(name: string, spends: Shop["spends"], category: Category): Shop {
  return { id: derivedId(`merchant:${name}`), name, spends, category };
}
