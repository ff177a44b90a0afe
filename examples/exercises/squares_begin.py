"""The squares of 1 to 10, without a pool: begin."""


def square(number):
    return number * number


# Let a ThreadPoolExecutor compute them: ten tasks, in order.
for number in range(1, 11):
    print(square(number))
