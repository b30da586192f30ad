;; What JavaScript has no fast words for: whole bitmaps joined, counted and listed, 64 and 128 bits at a time.
;; Every bitmap begins at a multiple of 32 and is told with the place of its end; its last bits may be of no record.
(module
  (memory (export "memory") 16 65536)

  ;; How many bits are set in both of two bitmaps.
  (func (export "countBoth") (param $a i32) (param $end i32) (param $b i32) (result i32)
    (local $sum i64)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $a) (local.get $end)))
      (local.set $sum (i64.add (local.get $sum) (i64.add
        (i64.add
          (i64.popcnt (i64.and (i64.load (local.get $a)) (i64.load (local.get $b))))
          (i64.popcnt (i64.and (i64.load offset=8 (local.get $a)) (i64.load offset=8 (local.get $b)))))
        (i64.add
          (i64.popcnt (i64.and (i64.load offset=16 (local.get $a)) (i64.load offset=16 (local.get $b))))
          (i64.popcnt (i64.and (i64.load offset=24 (local.get $a)) (i64.load offset=24 (local.get $b))))))))
      (local.set $a (i32.add (local.get $a) (i32.const 32)))
      (local.set $b (i32.add (local.get $b) (i32.const 32)))
      (br $next)))
    (i32.wrap_i64 (local.get $sum)))

  ;; Keeps in the first bitmap what the second has, too.
  (func (export "and") (param $to i32) (param $end i32) (param $from i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (v128.store (local.get $to) (v128.and (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br $next))))

  ;; Adds to the first bitmap what the second has.
  (func (export "or") (param $to i32) (param $end i32) (param $from i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (v128.store (local.get $to) (v128.or (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br $next))))

  ;; Takes from the first bitmap what the second has.
  (func (export "andNot") (param $to i32) (param $end i32) (param $from i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (v128.store (local.get $to) (v128.andnot (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br $next))))

  ;; Sets the bits whose bytes are not 0: sixteen bytes become two.
  (func (export "pack") (param $to i32) (param $end i32) (param $bytes i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (i32.store16 (local.get $to)
        (i8x16.bitmask (i8x16.ne (v128.load (local.get $bytes)) (v128.const i64x2 0 0))))
      (local.set $to (i32.add (local.get $to) (i32.const 2)))
      (local.set $bytes (i32.add (local.get $bytes) (i32.const 16)))
      (br $next))))

  ;; Writes down which bits are set, ascending, two bytes each; returns how many.
  (func (export "list") (param $from i32) (param $end i32) (param $to i32) (result i32)
    (local $word i64) (local $base i32) (local $begin i32)
    (local.set $begin (local.get $to))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
      (local.set $word (i64.load (local.get $from)))
      (block $empty (loop $bit
        (br_if $empty (i64.eqz (local.get $word)))
        (i32.store16 (local.get $to)
          (i32.add (local.get $base) (i32.wrap_i64 (i64.ctz (local.get $word)))))
        (local.set $word (i64.and (local.get $word) (i64.sub (local.get $word) (i64.const 1))))
        (local.set $to (i32.add (local.get $to) (i32.const 2)))
        (br $bit)))
      (local.set $base (i32.add (local.get $base) (i32.const 64)))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (br $next)))
    (i32.shr_u (i32.sub (local.get $to) (local.get $begin)) (i32.const 1)))
)
