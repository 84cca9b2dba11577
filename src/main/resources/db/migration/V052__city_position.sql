-- Cities by where they are: those in a box are found in an index, those near a point in the box around its circle.
create index city_position_ix on city using gist (point(longitude, latitude));

-- The great-circle distance in km on a sphere of the mean radius of the Earth (IUGG), by the haversine formula.
create function distance_km(latitude float8, longitude float8, other_latitude float8, other_longitude float8)
  returns float8 language sql immutable strict parallel safe
  return 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(other_latitude - latitude) / 2), 2)
    + cos(radians(latitude)) * cos(radians(other_latitude)) * power(sin(radians(other_longitude - longitude) / 2), 2))));
